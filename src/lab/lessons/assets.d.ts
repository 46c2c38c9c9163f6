declare module "*/assets/catalogue.json" {
  const catalogue: unknown;
  export default catalogue;
}
