import Containers
import Testing

@Suite("Parsing XML") struct XMLParsingTests {
  @Test("Elements and attributes are heard by their local names")
  func hearsLocalNames() throws {
    let text = "<?xml version='1.0'?>\n<w:p xmlns:w='w' xmlns:q='q' q:val='a&amp;b'><q:x/>甲&lt;</w:p>"
    #expect(try eventsOfXML(text, names: ["p", "val"]) == ["<p val=a&b@2", "<?@2", ">?", "'甲<'", ">p"])
  }

  @Test(
    "Documents that are not well-formed are refused",
    arguments: ["<a><b></a>", "<a>", "", "<a>&x;</a>", "<a b=1/>", "text"])
  func refusesMalformed(text: String) {
    #expect(throws: MarkupFault.malformed) { try eventsOfXML(text, names: ["a"]) }
  }

  @Test(
    "A document type of its own is refused, and with it every entity",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
    ])
  func refusesDocumentTypes(text: String) {
    #expect(throws: MarkupFault.tooComplex) { try eventsOfXML(text, names: ["a"]) }
  }

  @Test("Deep nesting and too many elements are refused")
  func refusesTooMuch() throws {
    let deep = String(repeating: "<a>", count: 10_000)
    #expect(throws: MarkupFault.tooComplex) { try eventsOfXML(deep, names: ["a"]) }
    var parser = MarkupParser()
    parser.elements = 10
    let many = Array(("<a>" + String(repeating: "<b/>", count: 20) + "</a>").utf8)
    #expect(throws: MarkupFault.tooComplex) {
      try many.withUnsafeBufferPointer {
        try parser.parseXML($0, vocabulary: MarkupVocabulary(["a"]), handler: EventRecorder(["a"]))
      }
    }
  }

  @Test("A handler can end the parsing")
  func stops() {
    #expect(throws: MarkupFault.tooComplex) { try eventsOfXML("<a><b/></a>", names: ["a", "b"], stopsAt: 1) }
  }

  @Test(
    "A number is read as far as its digits go",
    arguments: [("12", 12), ("3px", 3), (" 4", 4), ("999999999999", 100_000_000)])
  func readsNumbers(value: String, number: Int) throws {
    final class Reader: MarkupHandler {
      var number: Int?
      func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
        number = attributes.number(0)
        return true
      }
      func end(_ name: Int, line: Int) {}
      func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {}
    }
    let reader = Reader()
    try Array("<a n='\(value)'/>".utf8).withUnsafeBufferPointer {
      try MarkupParser().parseXML($0, vocabulary: MarkupVocabulary(["n"]), handler: reader)
    }
    #expect(reader.number == number)
  }
}
