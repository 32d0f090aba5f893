/** schema.graphql and the enums of the code lists, with resolvers: what the server executes. */
import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLScalarType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { printCodeEnums } from '../codes/enums.js';
import { mutations } from '../mutations/mutations.js';
import { schemaFile } from '../own-files.js';
import { PRODUCT_TYPES } from '../records/product.js';
import type { ContactRow, ProductRow, WorkRow } from '../store/rows.js';
import { Organisation, Person, ProfessionalAffiliation } from './resolvers/contact.js';
import { MarketingText } from './resolvers/marketing-text.js';
import { InHouseEdition, InHouseFormat, Price, WebLink } from './resolvers/parts-of-products.js';
import { Contract, Contribution, Prize, Series, SeriesMembership } from './resolvers/parts-of-works.js';
import { anyProduct, measures } from './resolvers/product.js';
import { ProductionRun, productionRunPart } from './resolvers/production.js';
import { Query } from './resolvers/query.js';
import type { Resolvers } from './resolvers/resolvers.js';
import { SupportingResource } from './resolvers/supporting-resource.js';
import { Thema, Work } from './resolvers/work.js';
import { SCALARS } from './scalars.js';

/** Built once a process. It throws where a resolver has no field. */
export function createExecutableSchema(): GraphQLSchema {
  const schema = buildSchema(`${readFileSync(schemaFile, 'utf8')}\n${printCodeEnums()}`);
  installScalars(schema);
  install(schema, 'Query', Query);
  install(schema, 'Mutation', mutations);
  install(schema, 'Work', Work);
  install(schema, 'Thema', Thema);
  install(schema, 'Contribution', Contribution);
  install(schema, 'Person', Person);
  install(schema, 'Organisation', Organisation);
  install(schema, 'ProfessionalAffiliation', ProfessionalAffiliation);
  install(schema, 'SeriesMembership', SeriesMembership);
  install(schema, 'Series', Series);
  install(schema, 'Prize', Prize);
  install(schema, 'Contract', Contract);
  install(schema, 'MarketingText', MarketingText);
  install(schema, 'SupportingResource', SupportingResource);
  install(schema, 'Price', Price);
  install(schema, 'WebLink', WebLink);
  install(schema, 'InHouseEdition', InHouseEdition);
  install(schema, 'InHouseFormat', InHouseFormat);
  install(schema, 'ProductionRun', ProductionRun);
  for (const part of RUN_PARTS) install(schema, part, productionRunPart);
  for (const type of PRODUCT_TYPES) install(schema, type, anyProduct);
  for (const type of MEASURED_TYPES) install(schema, type, measures);
  tellTypes(schema, 'Product', ({ type }: ProductRow) => type);
  tellTypes(schema, 'Contact', ({ kind }: ContactRow) => (kind === 'person' ? 'Person' : 'Organisation'));
  tellTypes(schema, 'SubjectCode', ({ scheme }: WorkRow['subjects'][number]) =>
    scheme === 'THEMA' ? 'Thema' : scheme,
  );
  return schema;
}

const RUN_PARTS = ['Binding', 'Cover', 'Embellishment', 'Finish', 'Interior'];
const MEASURED_TYPES = ['PhysicalAudioProduct', 'PhysicalBookProduct', 'PhysicalProduct'];

function install<Source>(schema: GraphQLSchema, typeName: string, resolvers: Resolvers<Source>): void {
  const type = schema.getType(typeName);
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (field === undefined) throw new Error(`schema.graphql has no ${typeName}.${name}`);
    field.resolve = resolve;
  }
}

function tellTypes<Source>(
  schema: GraphQLSchema,
  typeName: string,
  typeOf: (source: Source) => string,
): void {
  const type = schema.getType(typeName);
  if (!isInterfaceType(type)) throw new Error(`schema.graphql has no interface ${typeName}`);
  type.resolveType = typeOf;
}

function installScalars(schema: GraphQLSchema): void {
  for (const [name, { serialize, parseValue }] of Object.entries(SCALARS)) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) throw new Error(`schema.graphql has no scalar ${name}`);
    const read = new GraphQLScalarType({ name, serialize, parseValue });
    Object.assign(type, {
      serialize: read.serialize,
      parseValue: read.parseValue,
      parseLiteral: read.parseLiteral,
    });
  }
}
