export { type Bands, bandAt, bandQuestions, layBands, type Reach } from '#shared/exchange/picture/bands.ts';
