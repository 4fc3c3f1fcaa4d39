/** A failure whose message is a sentence for the person at the screen: no path, no code, no stack. Only these cross to the window as they are. */
export class PlainFailure extends Error {
  override name = 'PlainFailure';
}
