/** Version of the wire protocol. A client of another version is told to reload. */
export const PROTOCOL = 1;
