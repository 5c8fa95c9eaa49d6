/// Strings as C wants them, a null-terminated array of null-terminated strings, for the length of one call.
struct CStringArray {
  private let strings: [String]

  init(_ strings: [String]) {
    self.strings = strings
  }

  func withPointers<Result>(_ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result) -> Result {
    var storage = strings.flatMap { Array($0.utf8CString) }
    return storage.withUnsafeMutableBufferPointer { characters in
      var pointers: [UnsafeMutablePointer<CChar>?] = []
      var start = characters.baseAddress
      for string in strings {
        pointers.append(start)
        start = start.map { $0 + string.utf8.count + 1 }
      }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("an array of one nil has an address") }
        return body(base)
      }
    }
  }
}
