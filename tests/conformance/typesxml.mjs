// Validates a TMX against a DTD with TypesXML.
// usage: node typesxml.mjs NODE_MODULES FILE.tmx FILE.dtd
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, tmx, dtd] = process.argv.slice(2);
const { DOMBuilder, SAXParser } = await import(pathToFileURL(join(modules, "typesxml/dist/esm/index.js")));

// The parser reads the DTD that the file names, and a memory of ours names none.
const folder = mkdtempSync(join(tmpdir(), "typesxml-"));
copyFileSync(dtd, join(folder, "tmx14.dtd"));
const validate = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  const builder = new DOMBuilder();
  const parser = new SAXParser();
  parser.setContentHandler(builder);
  parser.setValidating(true);
  parser.parseFile(file);
  return builder.getDocument().getRoot().getChild("body").getChildren().length;
};
const text = readFileSync(tmx, "utf8").replace("<tmx ", '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx ');
const units = validate("sound.tmx", text);
let refused = false;
try {
  validate("broken.tmx", text.replace("<tu tuid=", "<tu id="));
} catch {
  refused = true;
}
if (!refused) {
  throw new Error("TypesXML took an attribute that the DTD does not have: it did not validate");
}
console.log(`typesxml: ${tmx.split("/").pop()} is valid TMX 1.4, ${units} units`);
