/** Version of the wire protocol. `join` with another version is refused: malformed, detail protocol. */
export const PROTOCOL = 1;
