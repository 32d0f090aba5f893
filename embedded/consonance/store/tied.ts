/** A record once its references have become ids: `products` is `productIds`, `product` is `productId`. */
export type Tied<Value> = Value extends readonly (infer Item)[]
  ? readonly Tied<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value as TiedKey<Key>]: TiedValue<Key, Value[Key]> }
    : Value;

type TiedKey<Key> = Key extends 'products' ? 'productIds' : Key extends 'product' ? 'productId' : Key;

/** Null ids: all products of the work. */
type TiedValue<Key, Value> = Key extends 'products'
  ? readonly number[] | null
  : Key extends 'product'
    ? number | null
    : Tied<Value>;

/** Replaces every reference at any depth. `idOf` throws for a reference that it does not know. */
export function tie(value: unknown, idOf: (reference: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => tie(item, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => tieMember(key, inner, idOf)));
}

function tieMember(key: string, value: unknown, idOf: (reference: string) => number): [string, unknown] {
  if (key === 'products') return ['productIds', Array.isArray(value) ? value.map(idOf) : null];
  if (key === 'product') return ['productId', typeof value === 'string' ? idOf(value) : null];
  return [key, tie(value, idOf)];
}

/** Every reference to a product at any depth. */
export function productReferencesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(productReferencesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'products' && key !== 'product') return productReferencesOf(inner);
    return [inner].flat().filter((reference) => typeof reference === 'string');
  });
}
