// The library that writes Word files asks for Node's types, which would have the page's scripts speak to Node unnoticed.
// It gets none.
export {};
