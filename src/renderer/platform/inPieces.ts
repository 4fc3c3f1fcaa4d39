/** Characters worked on at a time: what is done with them takes a few milliseconds. */
const PIECE = 65_536;

/** Gathers a long text from short runs, or cuts one, and lets the window do whatever else waits after each piece. */
export async function* inPieces(text: Iterable<string>): AsyncGenerator<string> {
  let gathered: string[] = [];
  let length = 0;
  for (const run of text) {
    for (let at = 0; at < run.length; at += PIECE) {
      const part = run.slice(at, at + PIECE);
      gathered.push(part);
      length += part.length;
      if (length < PIECE) continue;
      yield gathered.join('');
      gathered = [];
      length = 0;
      await pause();
    }
  }
  if (length > 0) yield gathered.join('');
}

/** A message and no timer: those are slowed down to one a second and less in a window that nobody sees. */
function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
