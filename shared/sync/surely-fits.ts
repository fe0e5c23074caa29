import type { $ZodCheck, $ZodType, $ZodTypes } from 'zod/v4/core';

export type Fits = (value: unknown) => boolean;

/**
 * Whether a schema surely takes a value that JSON can say, and leaves it as it is: made once from the schema itself, it asks the
 * schema's own checks and makes nothing on the way, in a third of the time. False says nothing; then the schema must be asked.
 */
export function surelyFits(schema: $ZodType): Fits {
  const isOfKind = kindOf(schema as $ZodTypes);
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as $ZodCheck] : [];
  const [check, ...others] = [...own, ...(schema._zod.def.checks ?? [])];
  if (!check) return isOfKind;
  if (others.length === 0) return (value) => isOfKind(value) && passes(check, value);
  return (value) => isOfKind(value) && passes(check, value) && others.every((one) => passes(one, value));
}

/** Not where the check is still thinking, or has put another value in the place of this one. */
function passes(check: $ZodCheck, value: unknown): boolean {
  const payload = { value: value as never, issues: [] };
  return check._zod.check(payload) === undefined && payload.issues.length === 0 && payload.value === value;
}

function kindOf({ _zod: { def, values } }: $ZodTypes): Fits {
  switch (def.type) {
    case 'object':
      return objectOf(def.shape);
    case 'array': {
      const isElement = surelyFits(def.element);
      return (value) => Array.isArray(value) && value.every((element) => isElement(element));
    }
    case 'union': {
      const options = def.options.map(surelyFits);
      return (value) => options.some((isOption) => isOption(value));
    }
    case 'nullable': {
      const isInner = surelyFits(def.innerType);
      return (value) => value === null || isInner(value);
    }
    case 'literal':
    case 'enum':
      return (value) => values?.has(value as string) === true;
    case 'string':
    case 'boolean':
      return (value) => typeof value === def.type;
    case 'number':
      return Number.isFinite;
    case 'null':
      return (value) => value === null;
    default:
      return never;
  }
}

const never: Fits = () => false;

/** What the schema does with a key that it does not know is left to it. */
function objectOf(shape: Readonly<Record<string, $ZodType>>): Fits {
  const fields = new Map(Object.entries(shape).map(([key, schema]) => [key, fieldOf(schema as $ZodTypes)]));
  const required = [...fields.values()].filter(({ isRequired }) => isRequired).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let missing = required;
    for (const key in value) {
      const field = fields.get(key);
      if (!field?.fits((value as Readonly<Record<string, unknown>>)[key])) return false;
      if (field.isRequired) missing--;
    }
    return missing === 0;
  };
}

/** A key may be missing where nothing is put in its place. */
function fieldOf(schema: $ZodTypes): { readonly fits: Fits; readonly isRequired: boolean } {
  const { def, optin } = schema._zod;
  if (def.type !== 'optional' || optin !== 'optional') return { fits: surelyFits(schema), isRequired: true };
  return { fits: surelyFits(def.innerType), isRequired: false };
}
