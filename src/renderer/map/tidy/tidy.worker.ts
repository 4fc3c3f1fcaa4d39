import { type TidyInput, tidyBands } from './tidyBands.ts';

addEventListener('message', (event: MessageEvent<TidyInput>) => {
  const places = tidyBands(event.data);
  postMessage(places, { transfer: [places.buffer] });
});
