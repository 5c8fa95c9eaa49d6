import CXML

/// The names of elements and attributes that a reader of one format wants to hear about, each known by its index.
///
/// Made once per format; libxml2 interns names, so a name is recognised by its address.
public final class MarkupVocabulary: @unchecked Sendable {
  // Unchecked: the C strings are allocated here, never changed afterwards, and freed with the object.
  private let strings: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let count: Int

  /// A vocabulary of local names, in lower case for HTML.
  public init(_ names: [String]) {
    count = names.count
    strings = .allocate(capacity: max(count, 1))
    for (index, name) in names.enumerated() {
      let bytes = Array(name.utf8CString)
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      copy.initialize(from: bytes, count: bytes.count)
      strings.advanced(by: index).initialize(to: UnsafePointer(copy))
    }
  }

  deinit {
    for index in 0..<count { strings[index]?.deallocate() }
    strings.deallocate()
  }

  func withNames<Result>(_ body: (borrowing cxml_vocabulary) -> Result) -> Result {
    body(cxml_vocabulary(names: strings, count: Int32(count)))
  }
}
