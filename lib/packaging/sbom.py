"""Files that are handed out -> what is in them, as SPDX 2.3 in JSON on standard output.

    sbom.py VERSION SECONDS FILE...      SECONDS: of the commit, since 1970

The libraries are those of this Debian, which are linked into the static files and needed by the others.
"""

import datetime
import hashlib
import json
import pathlib
import subprocess
import sys

# Debian package -> its name upstream, its licence as SPDX writes it.
LIBRARIES = {
    "libcli11-dev": ("CLI11", "BSD-3-Clause"),
    "libcpp-httplib-dev": ("cpp-httplib", "MIT"),
    "libcurl4-openssl-dev": ("curl", "curl"),
    "libexpected-dev": ("tl-expected", "CC0-1.0"),
    "libfmt-dev": ("fmt", "MIT"),
    "libgumbo-dev": ("gumbo", "Apache-2.0"),
    "libhowardhinnant-date-dev": ("date", "MIT"),
    "libhwy-dev": ("highway", "Apache-2.0"),
    "libpugixml-dev": ("pugixml", "MIT"),
    "libsimdjson-dev": ("simdjson", "Apache-2.0"),
    "libzstd-dev": ("zstd", "BSD-3-Clause"),
    "zlib1g-dev": ("zlib", "Zlib"),
}


def debian_version(package):
    found = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True)
    return found.stdout if found.returncode == 0 else None


def package(identity, name, version, licence, **more):
    return {
        "SPDXID": "SPDXRef-" + identity,
        "name": name,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        **more,
    }


def document(version, seconds, files):
    packages = [package("dateline", "dateline", version, "Apache-2.0")]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-dateline")]
    for debian, (name, licence) in sorted(LIBRARIES.items()):
        found = debian_version(debian)
        if found is None:
            continue
        reference = {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                     "referenceLocator": "pkg:deb/debian/%s@%s" % (debian, found.replace("+", "%2B"))}
        packages.append(package(name, name, found, licence, externalRefs=[reference]))
        relations.append(("SPDXRef-dateline", "DEPENDS_ON", "SPDXRef-" + name))
    listed = []
    for number, path in enumerate(sorted(files), 1):
        data = path.read_bytes()
        listed.append({
            "SPDXID": "SPDXRef-File-%d" % number,
            "fileName": "./" + path.name,
            "checksums": [{"algorithm": kind.upper(), "checksumValue": hashlib.new(kind, data).hexdigest()}
                          for kind in ("sha1", "sha256")],
            "licenseConcluded": "Apache-2.0",
            "copyrightText": "NOASSERTION",
        })
        relations.append(("SPDXRef-File-%d" % number, "GENERATED_FROM", "SPDXRef-dateline"))
    content = hashlib.sha256(json.dumps([packages, listed], sort_keys=True).encode()).hexdigest()
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": "dateline-" + version,
        "documentNamespace": "urn:dateline:%s:%s" % (version, content),
        "creationInfo": {
            "created": datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: dateline-sbom"],
        },
        "packages": packages,
        "files": listed,
        "relationships": [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other} for one, kind, other in relations
        ],
    }


if __name__ == "__main__":
    paths = [pathlib.Path(name) for name in sys.argv[3:] if pathlib.Path(name).is_file()]
    json.dump(document(sys.argv[1], int(sys.argv[2]), paths), sys.stdout, indent=1, sort_keys=True)
    print()
