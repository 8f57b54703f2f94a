import { lazy, type ComponentType } from 'react';

/** A screen whose code is fetched when it is first opened, so that Start does not wait for the others. */
export const lazyScreen = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }));
