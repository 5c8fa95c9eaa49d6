import Containers

/// The source of a page without what libxml2 would take for text: declarations in the middle of it, such as the
/// `<![if !supportLists]>` of Word.
enum PageSource {
  /// The source without them, each up to its `>`, as browsers pass over them; comments stay as they are.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      var result: [UInt8] = []
      var kept = 0
      var at = 0
      while let open = source.firstIndex(of: UInt8(ascii: "<"), from: at) {
        at = open + 1
        guard at < source.count, source[at] == UInt8(ascii: "!") else { continue }
        if source[at...].starts(with: "!--".utf8) {
          at = end(ofComment: at + 3, in: source)
        } else if source.count > at + 1, source[at + 1] | 0x20 != UInt8(ascii: "d"),
          let end = source.firstIndex(of: UInt8(ascii: ">"), from: at)
        {
          result += source[kept..<open]
          kept = end + 1
          at = end + 1
        }
      }
      return kept == 0 ? bytes : result + source[kept...]
    }
  }

  private static func end(ofComment start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start
    while let dash = source.firstIndex(of: UInt8(ascii: "-"), from: at) {
      if source[dash...].starts(with: "-->".utf8) { return dash + 3 }
      at = dash + 1
    }
    return source.count
  }
}
