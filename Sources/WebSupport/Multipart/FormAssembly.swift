/// Puts the parts of a form together: fields up to the first file, then the file.
struct FormAssembly {
  enum Piece {
    case head(FileUpload.Head)
    case bytes([UInt8])
    case end
  }

  private enum Part { case field(String, [UInt8]), file, nothing }

  private let limit: Int
  private var part = Part.nothing
  private var fields: [(name: String, value: String)] = []
  private var count = 0
  private var hasFile = false

  init(limit: Int) {
    self.limit = limit
  }

  mutating func take(_ event: MultipartParser.Event) throws -> Piece? {
    switch event {
    case .begin(let head):
      guard let name = head.fileName else {
        part = .field(head.field, [])
        return nil
      }
      part = hasFile ? .nothing : .file
      defer { hasFile = true }
      return hasFile ? nil : .head(FileUpload.Head(fields: FormData(fields), name: name))
    case .bytes(let slice):
      return try add(slice)
    case .end:
      defer { part = .nothing }
      if case .field(let name, let bytes) = part { fields.append((name, String(decoding: bytes, as: UTF8.self))) }
      if case .file = part { return .end }
      return nil
    }
  }

  private mutating func add(_ slice: ArraySlice<UInt8>) throws -> Piece? {
    switch part {
    case .field(let name, let bytes):
      count += slice.count
      guard count <= limit else { throw Refusal.brokenUpload }
      part = .field(name, bytes + slice)
      return nil
    case .file: return .bytes(Array(slice))
    case .nothing: return nil
    }
  }
}
