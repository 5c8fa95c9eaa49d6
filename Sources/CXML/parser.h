#ifndef GONGKAI_CXML_PARSER_H
#define GONGKAI_CXML_PARSER_H

#include "CXML.h"

#include <libxml/parser.h>
#include <time.h>

#define CXML_MAX_ATTRIBUTES 16
#define CXML_SLOTS 512

/// One parsing, from the first byte to the last event.
struct cxml_parser {
  xmlParserCtxtPtr context;
  const cxml_handler *handler;
  const cxml_limits *limits;
  const cxml_vocabulary *vocabulary;
  cxml_result result;
  int32_t depth;
  int64_t elements;
  const uint8_t *next;
  size_t left;
  struct timespec deadline;
  /// Names that libxml2 has interned, found by their address.
  const xmlChar *keys[CXML_SLOTS];
  int32_t numbers[CXML_SLOTS];
};

/// Gives the parser its input and vocabulary; false when there is no memory.
bool cxml_prepare(
    struct cxml_parser *parser, xmlParserCtxtPtr context, const uint8_t *bytes, size_t count,
    const cxml_vocabulary *vocabulary, const cxml_handler *handler, const cxml_limits *limits);

/// The number of a name, or -1.
int32_t cxml_number(struct cxml_parser *parser, const xmlChar *name);

void cxml_start(struct cxml_parser *parser, int32_t name, const cxml_attribute *attributes, int32_t count);
void cxml_end(struct cxml_parser *parser, int32_t name);
void cxml_stop(struct cxml_parser *parser, cxml_result why);

#endif
