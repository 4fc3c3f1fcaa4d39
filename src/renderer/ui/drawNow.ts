/** Draws what a change leads to before going on: so that the key that opens a field is typed into that field. */
export { flushSync as drawNow } from 'react-dom';
