#include "CXML.h"

#include "parser.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

// MARK: Events of HTML

static void html_start(void *context, const xmlChar *name, const xmlChar **pairs) {
  struct cxml_parser *parser = context;
  cxml_attribute attributes[CXML_MAX_ATTRIBUTES];
  int32_t count = 0;
  for (; pairs != NULL && pairs[0] != NULL && count < CXML_MAX_ATTRIBUTES; pairs += 2) {
    int32_t number = cxml_number(parser, pairs[0]);
    if (number < 0) continue;
    const xmlChar *value = pairs[1] == NULL ? BAD_CAST "" : pairs[1];
    attributes[count++] =
        (cxml_attribute){.name = number, .value = value, .count = (int32_t)strlen((const char *)value)};
  }
  cxml_start(parser, cxml_number(parser, name), attributes, count);
}

static void html_end(void *context, const xmlChar *name) {
  cxml_end(context, cxml_number(context, name));
}

// MARK: Events of XML

static void xml_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **tuples) {
  (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)defaulted_count;
  struct cxml_parser *parser = context;
  cxml_attribute attributes[CXML_MAX_ATTRIBUTES];
  int32_t count = 0;
  for (int i = 0; i < attribute_count && count < CXML_MAX_ATTRIBUTES; i++, tuples += 5) {
    int32_t number = cxml_number(parser, tuples[0]);
    if (number < 0) continue;
    attributes[count++] =
        (cxml_attribute){.name = number, .value = tuples[3], .count = (int32_t)(tuples[4] - tuples[3])};
  }
  cxml_start(parser, cxml_number(parser, name), attributes, count);
}

static void xml_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  cxml_end(context, cxml_number(context, name));
}

// A document type is where entities and outside files come from; no format read here has a use for one.
static void xml_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  cxml_stop(context, CXML_TOO_COMPLEX);
}

// MARK: Parsing

static void common_text(void *context, const xmlChar *bytes, int count) {
  struct cxml_parser *parser = context;
  if (parser->result != CXML_OK) return;
  parser->handler->text(parser->handler->owner, bytes, count, parser->context->input->line);
}

// Errors of the document are the rule in HTML; without a listener libxml2 would print them.
static void ignore_error(void *context, xmlErrorPtr error) {
  (void)context, (void)error;
}

static xmlSAXHandler shared_events(void) {
  xmlSAXHandler events;
  memset(&events, 0, sizeof events);
  events.initialized = XML_SAX2_MAGIC;
  events.characters = common_text;
  events.ignorableWhitespace = common_text;
  events.cdataBlock = common_text;
  events.serror = ignore_error;
  return events;
}

cxml_result cxml_parse_html(
    const uint8_t *bytes, size_t count, const cxml_vocabulary *vocabulary, const cxml_handler *handler,
    const cxml_limits *limits) {
  struct cxml_parser parser;
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return CXML_OUT_OF_MEMORY;
  xmlSAXHandler events = shared_events();
  events.startElement = html_start;
  events.endElement = html_end;
  memcpy(context->sax, &events, sizeof events);
  context->recovery = 1;
  if (cxml_prepare(&parser, context, bytes, count, vocabulary, handler, limits)) {
    // The bytes are UTF-8 whatever a meta element says.
    context->charset = XML_CHAR_ENCODING_UTF8;
    context->input->encoding = xmlStrdup(BAD_CAST "UTF-8");
    htmlParseDocument(context);
  }
  htmlFreeParserCtxt(context);
  return parser.result;
}

cxml_result cxml_parse_xml(
    const uint8_t *bytes, size_t count, const cxml_vocabulary *vocabulary, const cxml_handler *handler,
    const cxml_limits *limits) {
  struct cxml_parser parser;
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return CXML_OUT_OF_MEMORY;
  xmlSAXHandler events = shared_events();
  events.startElementNs = xml_start;
  events.endElementNs = xml_end;
  events.internalSubset = xml_doctype;
  events.externalSubset = xml_doctype;
  memcpy(context->sax, &events, sizeof events);
  xmlCtxtUseOptions(context, XML_PARSE_NONET);
  // For the five entities that XML itself has; others cannot be declared without a document type.
  context->replaceEntities = 1;
  if (cxml_prepare(&parser, context, bytes, count, vocabulary, handler, limits)) {
    int status = xmlParseDocument(context);
    if (parser.result == CXML_OK && (status != 0 || !context->wellFormed)) parser.result = CXML_MALFORMED;
  }
  if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
  context->myDoc = NULL;
  xmlFreeParserCtxt(context);
  return parser.result;
}
