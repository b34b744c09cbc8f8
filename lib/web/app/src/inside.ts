// What the page has inside: bytes packed by gzip and written in base64.

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export async function unpacked(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([decoded(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What the element holds; it is emptied, since nobody needs the letters any more. */
export function textOf(id: string): string {
  const element = document.getElementById(id)!;
  const text = element.textContent ?? "";
  element.textContent = "";
  return text;
}

/** The default model, from the script beside the page: reading a file is what a page on a disk may not. */
export function besideThePage(): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((take, fail) => {
    const script = document.createElement("script");
    script.src = "dateline-best.js";
    const scope = globalThis as { datelineBest?: string };
    script.onload = () => {
      const packed = scope.datelineBest;
      delete scope.datelineBest;
      script.remove();
      if (packed) unpacked(packed).then(take, fail);
      else fail(new Error("dateline-best.js does not hold the model"));
    };
    script.onerror = () => fail(new Error("dateline-best.js is not beside this page"));
    document.head.append(script);
  });
}
