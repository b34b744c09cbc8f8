// Sources of a page -> what stands in its one file: bundles, the hashes by which its policy allows them.
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const here = dirname(fileURLToPath(import.meta.url));

/** One script or style out of all that `entry`, a path in this folder, takes in. */
export async function bundled(entry, options = {}) {
  const result = await build({
    entryPoints: [entry], absWorkingDir: here, bundle: true, minify: true, write: false, charset: "utf8",
    legalComments: "none", target: "es2022", ...options,
  });
  const text = result.outputFiles[0].text.trim();
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${entry}: a mark of HTML stands in it`);
  return text;
}

export const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The text with what each of its marks, @NAME@, stands for; other marks stay. */
export const filled = (text, marks) => text.replace(/@[A-Z]+@/g, (mark) => marks[mark] ?? mark);
