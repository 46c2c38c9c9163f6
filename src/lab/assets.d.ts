declare module "*/assets/catalogue.json" {
  const catalogue: unknown;
  export default catalogue;
}

declare module "*/assets/for-teachers.json" {
  const page: { readonly markdown: string };
  export default page;
}
