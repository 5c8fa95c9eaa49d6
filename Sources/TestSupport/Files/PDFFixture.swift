/// Writes small PDF files for tests: pages of Latin text at given places, in points from the upper left corner.
public struct PDFFixture {
  /// Text at the height of its baseline.
  public struct Text {
    var left, top: Int
    var text: String

    /// Text at a place.
    public init(_ left: Int, _ top: Int, _ text: String) {
      self.left = left
      self.top = top
      self.text = text
    }
  }

  private static let height = 842
  private let pages: [[Text]]

  /// A file of pages.
  public init(_ pages: [[Text]]) {
    self.pages = pages
  }

  /// The file.
  public var bytes: [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<</Type/Pages/Count \(pages.count)/Kids[\(kids)]/MediaBox[0 0 595 \(Self.height)]>>")
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for (index, page) in pages.enumerated() {
      objects.append("<</Type/Page/Parent 2 0 R/Contents \(5 + index * 2) 0 R/Resources<</Font<</F 3 0 R>>>>>>")
      let content = page.map { "BT /F 12 Tf \($0.left) \(Self.height - $0.top) Td (\($0.text)) Tj ET" }
        .joined(separator: "\n")
      objects.append("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
    }
    return Array(file(of: objects).utf8)
  }

  private func file(of objects: [String]) -> String {
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = "\(offset)"
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return file + "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
  }
}
