import { lazy, type ComponentType } from 'react';
import { loadScreenTexts } from '../providers/i18n-provider.js';

type Load<Name extends string> = () => Promise<Readonly<Record<Name, ComponentType>>>;

/** Start: its texts come with the first script. */
export const lazyStart = <Name extends string>(load: Load<Name>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

/** A screen whose code and texts are fetched when it is first opened, so that Start does not wait for the others. */
export const lazyScreen = <Name extends string>(load: Load<Name>, name: Name) =>
  lazy(async () => {
    const [screen] = await Promise.all([load(), loadScreenTexts()]);
    return { default: screen[name] };
  });
