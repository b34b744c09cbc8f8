#!/usr/bin/env python3
"""Check JSON objects, one a line, against docs/timeline.schema.json.

    check_schema.py SCHEMA < objects.jsonl

Knows the keywords that our schema uses and refuses a schema with others, so that nothing passes
unchecked; where the jsonschema package is installed, it has to agree. Standard library only.
"""
import json
import re
import sys

TYPES = {"object": dict, "array": list, "string": str, "null": type(None), "integer": int,
         "number": (int, float), "boolean": bool}
NOTES = {"$schema", "title", "description", "$defs"}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and not (isinstance(value, bool) and name != "boolean")


def faults(value, schema, root, place="$"):
    """What is wrong with a value, as (place, words)."""
    for keyword, rule in schema.items():
        if keyword in NOTES:
            continue
        if keyword == "$ref":
            part = root
            for name in rule.removeprefix("#/").split("/"):
                part = part[name]
            yield from faults(value, part, root, place)
        elif keyword == "oneOf":
            tried = [list(faults(value, choice, root, place)) for choice in rule]
            if sum(not found for found in tried) != 1:
                yield from min(tried, key=len) or [(place, "fits more than one choice")]
        elif keyword == "type":
            if not any(is_type(value, name) for name in ([rule] if isinstance(rule, str) else rule)):
                yield place, "is no %s" % rule
        elif keyword == "enum":
            if value not in rule:
                yield place, "%r is none of %s" % (value, rule)
        elif keyword == "pattern":
            if isinstance(value, str) and not re.search(rule, value):
                yield place, "%r does not look like %s" % (value, rule)
        elif keyword in ("minimum", "maximum"):
            if is_type(value, "number") and (value < rule if keyword == "minimum" else value > rule):
                yield place, "%r is beyond the %s %r" % (value, keyword, rule)
        elif keyword == "required":
            if isinstance(value, dict):
                yield from ((place, "lacks %s" % name) for name in rule if name not in value)
        elif keyword == "dependentRequired":
            for name in (rule if isinstance(value, dict) else ()):
                if name in value:
                    yield from ((place, "lacks %s" % other) for other in rule[name] if other not in value)
        elif keyword == "properties":
            for name in (rule if isinstance(value, dict) else ()):
                if name in value:
                    yield from faults(value[name], rule[name], root, "%s.%s" % (place, name))
        elif keyword == "additionalProperties":
            if isinstance(value, dict):
                yield from ((place, "has %s" % name) for name in value
                            if name not in schema.get("properties", {}))
        elif keyword == "items":
            if isinstance(value, list):
                for i, item in enumerate(value):
                    yield from faults(item, rule, root, "%s[%d]" % (place, i))
        elif keyword == "minItems":
            if isinstance(value, list) and len(value) < rule:
                yield place, "has fewer than %d items" % rule
        else:
            raise SystemExit("the schema uses %s, which this checker does not know" % keyword)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    try:
        from jsonschema import Draft202012Validator
        second = Draft202012Validator(schema)
    except ImportError:
        second = None
    count = wrong = 0
    for count, line in enumerate(sys.stdin, 1):
        value = json.loads(line)
        found = list(faults(value, schema, schema))
        if second is not None and second.is_valid(value) == bool(found):
            found.append(("$", "jsonschema does not agree"))
        for place, words in found[:5]:
            print("line %d: %s %s" % (count, place, words))
        wrong += bool(found)
    print("%d objects, %d faulty" % (count, wrong))
    sys.exit(1 if wrong or count == 0 else 0)


if __name__ == "__main__":
    main()
