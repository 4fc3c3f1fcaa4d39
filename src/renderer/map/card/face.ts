export { type CardFace, COVERAGE_POINTS, cardFace, faceWords, type Insight } from '#shared/exchange/picture/face.ts';
