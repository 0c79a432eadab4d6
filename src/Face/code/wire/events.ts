/** The data of each event of a text/event-stream, as it comes in. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop() ?? '';
      yield* blocks.map(data).filter(text => text.length > 0);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }

  if (data(rest).length > 0)
    yield data(rest);
}

function data(block: string): string {
  return block.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5).replace(/^ /, '')).join('\n');
}
