export { createWriting, type Writing } from '#shared/exchange/picture/writing.ts';
