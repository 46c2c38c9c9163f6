import { version } from "./version";
import { type Content, protocolVersion } from "./message";

/** What `kernel_info_request` is answered: TypeScript, to be coloured as TypeScript. */
export function info(): Content {
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "gradwalk",
    implementation_version: version(),
    language_info: {
      name: "typescript",
      version: "5.0.4",
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: { name: "javascript", typescript: true, mode: "typescript" },
      nbconvert_exporter: "script",
    },
    banner: `Gradwalk ${version()}: TypeScript on Node ${process.version}`,
    help_links: [{ text: "TypeScript Handbook", url: "https://www.typescriptlang.org/docs/handbook/intro.html" }],
    debugger: false,
    supported_features: [],
  };
}
