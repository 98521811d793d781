// What a situation may tell, from its schema, and how one member of it is changed.
const FEW = 20;

function known(schema) {
  return schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
}

function types(schema) {
  return [known(schema).type].flat().filter((one) => one !== 'null');
}

/** Every member that a situation has or could have next, by its pointer: its schema. */
export function members(schema, situation) {
  const found = new Map();
  const walk = (at, pointer, told) => {
    for (const [name, member] of Object.entries(at.properties ?? {})) {
      const inside = known(member);
      const here = `${pointer}/${name}`;
      if (inside.items?.properties) {
        const list = Array.isArray(told?.[name]) ? told[name] : [];
        for (let index = 0; index <= Math.min(list.length, FEW); index++) {
          walk(inside.items, `${here}/${index}`, list[index]);
        }
      } else if (inside.properties && !inside.properties.atLeast) {
        walk(inside, here, told?.[name]);
      } else {
        found.set(here, { ...inside, description: member.description ?? inside.description });
      }
    }
  };
  walk(schema, '', situation);
  return found;
}

/** What can be chosen for a member; null where it is written. */
export function choices(schema) {
  if (schema.enum) {
    return schema.enum;
  }
  return types(schema).includes('boolean') ? [true, false] : null;
}

/** A value as it is written into a field: a text as it is, a list of words with commas, all else as JSON. */
export function written(value) {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value that a field holds; undefined where it holds none. */
export function read(text, schema) {
  const told = text.trim();
  if (told === '') {
    return undefined;
  }
  const kinds = types(schema);
  if (kinds.includes('array') && !told.startsWith('[')) {
    return told === '[]' ? [] : told.split(/[,，、\s]+/).filter(Boolean);
  }
  if (kinds.includes('string') && !told.startsWith('{')) {
    return told;
  }
  return JSON.parse(told);
}

export function valueAt(situation, pointer) {
  return pointer.split('/').slice(1).reduce((at, name) => at?.[name], situation);
}

/** The situation with another value at a pointer; undefined makes it unknown. */
export function changed(situation, pointer, value) {
  const copy = structuredClone(situation);
  const names = pointer.split('/').slice(1);
  const last = names.pop();
  let at = copy;
  names.forEach((name, index) => {
    at[name] ??= /^\d+$/.test(names[index + 1] ?? last) ? [] : {};
    at = at[name];
  });
  if (value === undefined) {
    delete at[last];
  } else {
    at[last] = value;
  }
  return copy;
}
