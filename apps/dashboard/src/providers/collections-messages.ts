/** What is said about collections of outlets: part of the catalogue in messages.ts. */
export const collecting = {
  collections: {
    title: 'Collections',
    note: 'Named sets of outlets, to be chosen wherever articles are compared.',
    new: 'New collection',
    name: 'Name',
    outlets: 'Outlets',
    noOutlets: 'No outlet yet',
    save: 'Save',
    saved: 'Saved.',
    delete: 'Delete',
    deleteAsk: 'Delete “%{name}”? Its outlets, articles and stored results stay.',
    choose: 'Collection',
    none: 'None',
  },
} as const;
