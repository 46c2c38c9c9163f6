export { commTarget, type Answer, type Request } from "./comm";
export { decodeAnswer, decodePayload, decodeRequest } from "./decode";
export { encodeMessage, encodePayload } from "./encode";
export { mimeType } from "./payload";
export type { InteractPayload, LivePayload, Payload, PicturePayload, ViewPayload, WidgetPayload } from "./payload";
export { MessageError } from "./shape";
export type { Json } from "./tagged";
