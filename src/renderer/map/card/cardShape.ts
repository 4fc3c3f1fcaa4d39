export { cardShape, stripeShape } from '#shared/exchange/picture/cardShape.ts';
