import Disclosure
import Documents
import Foundation
import Testing

@Suite("Writing JSON") struct JSONWriterTests {
  @Test(
    "Every text survives the way through a JSON parser",
    arguments: [
      "", "新收", "a\"b\\c/d", "line\nfeed\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}", "𠮷野家 😀", "e\u{301}", "\u{2028}\u{2029}",
      "</script>",
      "\u{FFFD}\u{FEFF}",
    ])
  func text(_ text: String) throws {
    var json = JSONWriter()
    json.array([text]) { json, text in json.value(text) }
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
    #expect(parsed.map { $0.map { Array($0.unicodeScalars) } } == [Array(text.unicodeScalars)])
  }

  @Test(
    "A number is written with just the digits that were printed",
    arguments: ["0", "-18", "12.50", "0.07", "-0.5", "75394432.52", "999999999999999999", "81.670"])
  func number(_ digits: String) throws {
    var json = JSONWriter()
    json.value(try #require(Numeral(digits)))
    #expect(String(decoding: json.bytes, as: UTF8.self) == digits)
  }

  @Test(
    "A place on a page has no binary noise", arguments: [(0.1 + 0.2, "0.3"), (72, "72"), (1.005, "1"), (99.999, "100")])
  func points(_ length: Double, _ written: String) {
    var json = JSONWriter()
    json.value(points: length)
    #expect(String(decoding: json.bytes, as: UTF8.self) == written)
  }

  @Test("What is no number becomes null", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func noPoints(_ length: Double) {
    var json = JSONWriter()
    json.value(points: length)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "null")
  }

  @Test("Members stand in the order they were written, with commas between them only")
  func order() {
    var json = JSONWriter()
    json.object { json in
      json.member("z", 1)
      json.member("a", String?.none)
      json.key("list")
      json.array([1, 2]) { json, number in json.value(number) }
      json.key("empty")
      json.object { _ in }
      json.member("last", "x")
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"z":1,"a":null,"list":[1,2],"empty":{},"last":"x"}"#)
  }
}
