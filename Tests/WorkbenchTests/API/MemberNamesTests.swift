import Testing

@testable import JSONAPI

@Suite("Names of members in JSON") struct MemberNamesTests {
  @Test(
    "A name that an object has twice is found, however it is spelled; the same name in another object is not one",
    arguments: [
      (#"{"a":1,"b":2}"#, true), (#"{"a":1,"a":2}"#, false), (#"{"a":1,"\u0061":2}"#, false),
      (#"{"a": {"a":1}}"#, true),
      (#"[{"a":1},{"a":1}]"#, true), (#"{"x":[{"a":1,"b":[1,2],"a":3}]}"#, false), (#"{"a":"a","b":"a"}"#, true),
      (#"{"a":"\"a\":","b":1}"#, true), (#"{"a" : 1 , "a" : 2}"#, false), (#"{"a":{"b":1},"c":{"b":1},"a":1}"#, false),
      ("{}", true), ("", true), (#"{"a"#, true), (#"{"a\"#, true), ("]}\"", true),
    ])
  func unique(text: String, isUnique: Bool) {
    #expect(MemberNames.areUnique(in: Array(text.utf8)) == isUnique)
  }
}
