/** Writes random documents over a schema: fragments of all kinds, aliases that clash, conditions, variables, repeats. */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Random } from './random.js';

export interface RandomQuery {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

export interface Values {
  readonly ids: readonly string[];
  readonly strings: readonly string[];
}

/** One document. It is not always valid: the same key may be asked for in two ways. */
export function writeRandomQuery(
  schema: GraphQLSchema,
  random: Random,
  values: Values,
  depth: number,
): RandomQuery {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: string[] = [];
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const fieldNames = [
    ...new Set(types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []))),
  ];

  function declare(type: string, value: unknown, fallback = ''): string {
    const name = `v${declarations.length}`;
    declarations.push(`$${name}: ${type}${fallback}`);
    if (value !== undefined) variables[name] = value;
    return `$${name}`;
  }

  function condition(): string {
    if (!random.chance(0.15)) return '';
    const value = random.chance(0.5);
    const text = random.chance(0.6) ? declare('Boolean!', value) : String(value);
    return ` @${random.pick(['include', 'skip'])}(if: ${text})`;
  }

  function inputValue(type: GraphQLInputType, level = 0): unknown {
    if (isNonNullType(type)) return inputValue(type.ofType, level);
    if (isListType(type))
      return Array.from({ length: random.below(4) }, () => inputValue(type.ofType, level));
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => level < 2 && random.chance(0.5));
      return Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, level + 1)]));
    }
    if (type.name === 'Int') return random.below(6);
    return random.pick(type.name === 'ID' ? values.ids : values.strings);
  }

  function literal(value: unknown, type: GraphQLInputType): string {
    if (isNonNullType(type)) return literal(value, type.ofType);
    if (Array.isArray(value) && isListType(type))
      return `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`;
    if (isInputObjectType(type)) {
      const fields = Object.entries(value as object).map(([name, inner]) => {
        return `${name}: ${literal(inner, type.getFields()[name]?.type as GraphQLInputType)}`;
      });
      return `{${fields.join(', ')}}`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  function writeArguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || random.chance(0.4));
    const written = given.map((argument) => {
      const value = inputValue(argument.type);
      const text = random.chance(0.5) ? declare(String(argument.type), value) : literal(value, argument.type);
      return `${argument.name}: ${text}`;
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  function writeField(type: GraphQLCompositeType, level: number): string {
    if (isUnionType(type) || random.chance(0.08))
      return random.chance(0.3) ? 'kindOfThing: __typename' : '__typename';
    const all = Object.values(type.getFields());
    const candidates = level > 0 ? all : all.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (candidates.length === 0) return '__typename';
    const field = random.pick(candidates);
    const alias = random.chance(0.2) ? `${random.pick([...fieldNames, 'a', 'b', '_c', '__proto__'])}: ` : '';
    const inner = getNamedType(field.type);
    const selection = isCompositeType(inner) ? ` ${writeSet(inner, level - 1)}` : '';
    return `${alias}${field.name}${writeArguments(field)}${condition()}${selection}`;
  }

  function writeFragment(type: GraphQLCompositeType, level: number): string {
    const on = fragmentType(type);
    if (random.chance(0.6))
      return `...${on === type && random.chance(0.5) ? '' : ` on ${on.name}`}${condition()} ${writeSet(on, level)}`;
    const name = `F${fragments.length}`;
    const index = fragments.push('') - 1;
    fragments[index] = `fragment ${name} on ${on.name} ${writeSet(on, level)}`;
    return `...${name}${condition()}`;
  }

  /** A type whose objects can stand where this type's do. */
  function fragmentType(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const interfaces = possible.flatMap((one) => one.getInterfaces());
    return random.pick<GraphQLCompositeType>([type, ...possible, ...possible, ...interfaces]);
  }

  function writeSet(type: GraphQLCompositeType, level: number): string {
    const selections = Array.from({ length: 1 + random.below(4) }, () => {
      const roll = random.below(10);
      if (roll < 3 && level > 0) return writeFragment(type, level - (random.chance(0.5) ? 1 : 0));
      return writeField(type, level);
    });
    if (random.chance(0.2)) selections.push(random.pick(selections));
    return `{ ${selections.join(' ')} }`;
  }

  const root = schema.getQueryType() as GraphQLCompositeType;
  const set = writeSet(root, depth);
  const head = declarations.length === 0 ? 'query' : `query(${declarations.join(', ')})`;
  return { text: [`${head} ${set}`, ...fragments].join('\n'), variables };
}
