/** Injection token of the application's `pg.Pool`; it works under the role parallax_app. */
export const DATABASE = Symbol('DATABASE');
