#!/usr/bin/env node
// npx dateline-timeline: files -> their timeline, on standard output or in a file.
import { readFile, writeFile } from "node:fs/promises";
import { parse } from "node:path";
import { parseArgs } from "node:util";
import { load } from "./node.js";
import type { ReadOptions, WriteOptions } from "./types.js";

const usage = `Usage: dateline-timeline [OPTIONS] [FILE...]

Reads news articles and tells what happened when. Several files are merged into one timeline. Without FILE,
or when FILE is "-", reads standard input.

  -d, --published DATE   publication date, as 2024-03-09; overrides what the document says
  -f, --format FORMAT    chart (default), json, timeml, html, md, svg, csv, ics and more: --formats lists them
  -o, --output FILE      write to FILE, not to standard output
      --model MODEL      best (default), or fast
      --width N          of the chart, in columns; 80
      --all              every entry, also the minor ones
      --ascii            draw the chart with plain ASCII
      --dayfirst         read 01/08/2017 as 1 August
      --limit N          at most N entries
      --formats          list the formats
  -h, --help             say this
      --version          say the version
`;

class Misused extends Error {}

function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Misused(`--${name} ${text} is no number`);
  return Number(text);
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        published: { type: "string", short: "d" }, format: { type: "string", short: "f", default: "chart" },
        output: { type: "string", short: "o" }, model: { type: "string", default: "best" }, width: { type: "string" },
        all: { type: "boolean" }, ascii: { type: "boolean" }, dayfirst: { type: "boolean" }, limit: { type: "string" },
        formats: { type: "boolean" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" },
      },
    });
  } catch (fault) {
    throw new Misused((fault as Error).message);
  }
}

async function run(): Promise<void> {
  const { values, positionals } = asked();
  if (values.help) return void process.stdout.write(usage);
  if (values.model !== "best" && values.model !== "fast") throw new Misused(`--model ${values.model} is neither best nor fast`);
  const writing: WriteOptions = { all: values.all ?? false, ascii: values.ascii ?? false, width: whole("width", values.width) ?? 80, limit: whole("limit", values.limit) ?? 0 };
  const reading: ReadOptions = { dayFirst: values.dayfirst ?? false, model: values.model };
  if (values.published !== undefined) reading.published = values.published;
  const dateline = await load({ model: values.formats || values.version ? "fast" : values.model });
  if (values.version) return void process.stdout.write(`dateline-timeline ${dateline.version}\n`);
  if (values.formats) return void process.stdout.write(dateline.formats.map(({ name }) => `${name}\n`).join(""));
  if (!dateline.formats.some(({ name }) => name === values.format)) throw new Misused(`--format ${values.format} is none of those that --formats lists`);
  const timelines = [];
  for (const name of positionals.length > 0 ? positionals : ["-"]) {
    try {
      const timeline = dateline.read(name === "-" ? await standardInput() : await readFile(name), name === "-" ? reading : { ...reading, id: parse(name).name });
      for (const warning of timeline.warnings) process.stderr.write(`dateline-timeline: ${name}: ${warning}\n`);
      timelines.push(timeline);
    } catch (fault) {
      throw new Error(`${name}: ${(fault as Error).message}`);
    }
  }
  const found = timelines.length > 1 ? dateline.merge(timelines) : timelines[0]!;
  const bytes = found.bytes(values.format!, writing);
  if (values.output === undefined || values.output === "-") process.stdout.write(bytes);
  else await writeFile(values.output, bytes);
}

try {
  await run();
} catch (fault) {
  process.stderr.write(`dateline-timeline: ${(fault as Error).message}\n`);
  process.exitCode = fault instanceof Misused ? 2 : 1;
}
