/* expat in C, in pieces of one megabyte, on every element and text: what a compiled parser can do. */
#include <expat.h>
#include <stdio.h>
#include <string.h>

static long events, ids, sum;
static int inside;

static void XMLCALL start(void *data, const XML_Char *name, const XML_Char **attributes) {
  (void)data, (void)attributes;
  inside = strcmp(name, "EventID") == 0;
  ids += inside;
}

static void XMLCALL end(void *data, const XML_Char *name) {
  (void)data;
  events += strcmp(name, "Event") == 0;
  inside = 0;
}

static void XMLCALL text(void *data, const XML_Char *characters, int length) {
  (void)data;
  if (inside)
    for (int at = 0; at < length; at += 1) sum += characters[at];
}

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  XML_Parser parser = XML_ParserCreate(NULL);
  if (!file || !parser) return 2;
  XML_SetElementHandler(parser, start, end);
  XML_SetCharacterDataHandler(parser, text);
  for (size_t read = 1; read > 0;) {
    void *buffer = XML_GetBuffer(parser, 1 << 20);
    if (!buffer) return 2;
    read = fread(buffer, 1, 1 << 20, file);
    if (XML_ParseBuffer(parser, (int)read, read == 0) != XML_STATUS_OK) {
      fprintf(stderr, "%s\n", XML_ErrorString(XML_GetErrorCode(parser)));
      return 1;
    }
  }
  printf("%ld events, %ld ids, %ld\n", events, ids, sum);
  return 0;
}
