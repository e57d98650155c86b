export async function slidesFile(_html: string, _: { readonly asOf: string }): Promise<Uint8Array> {
  return new Uint8Array();
}
