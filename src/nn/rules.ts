export * from "../engine/rules";
