/// Turns the filtered rows of a PNG file into dots.
struct PNGRows {
  private let head: PNGHead
  private let palette: [UInt8]
  private let transparency: [UInt8]

  init(_ head: PNGHead, palette: [UInt8], transparency: [UInt8]) {
    self.head = head
    self.palette = palette
    self.transparency = transparency
  }

  /// The dots, four bytes each.
  func dots(of filtered: [UInt8]) throws(PNGPicture.Fault) -> [UInt8] {
    var dots: [UInt8] = []
    dots.reserveCapacity(head.width * head.height * 4)
    var (row, above) = ([UInt8](), [UInt8](repeating: 0, count: head.rowBytes))
    for place in stride(from: 0, to: filtered.count, by: head.rowBytes + 1) {
      row = Array(filtered[place + 1..<place + 1 + head.rowBytes])
      try unfilter(&row, above, by: filtered[place])
      try append(row, to: &dots)
      above = row
    }
    return dots
  }

  private func unfilter(_ row: inout [UInt8], _ above: [UInt8], by filter: UInt8) throws(PNGPicture.Fault) {
    let back = head.stride
    switch filter {
    case 0: return
    case 1: for index in row.indices.dropFirst(back) { row[index] &+= row[index - back] }
    case 2: for index in row.indices { row[index] &+= above[index] }
    case 3:
      for index in row.indices {
        let left = index < back ? 0 : Int(row[index - back])
        row[index] &+= UInt8((left + Int(above[index])) / 2)
      }
    case 4:
      for index in row.indices {
        let left = index < back ? 0 : Int(row[index - back])
        let corner = index < back ? 0 : Int(above[index - back])
        row[index] &+= Self.nearest(left, Int(above[index]), corner)
      }
    default: throw .damaged
    }
  }

  /// Of left, above and corner the one that is nearest to left plus above minus corner.
  private static func nearest(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let guess = left + above - corner
    let (toLeft, toAbove, toCorner) = (abs(guess - left), abs(guess - above), abs(guess - corner))
    if toLeft <= toAbove, toLeft <= toCorner { return UInt8(left) }
    return UInt8(toAbove <= toCorner ? above : corner)
  }

  private func append(_ row: [UInt8], to dots: inout [UInt8]) throws(PNGPicture.Fault) {
    for column in 0..<head.width {
      switch head.colour {
      case .palette:
        let index = packed(row, column)
        guard palette.count >= index * 3 + 3 else { throw .damaged }
        dots += palette[index * 3..<index * 3 + 3]
        dots.append(index < transparency.count ? transparency[index] : 255)
      case .grey:
        let sample = packed(row, column)
        let scale = head.depth < 8 ? 255 / (1 << head.depth - 1) : 1
        let grey = UInt8(head.depth == 16 ? Int(row[column * 2]) : sample * scale)
        dots += [grey, grey, grey, isKey([sample]) ? 0 : 255]
      case .greyWithOpacity:
        let grey = byte(row, column, 0)
        dots += [grey, grey, grey, byte(row, column, 1)]
      case .colour:
        let key = (0..<3).map { sample(row, column, $0) }
        dots += [byte(row, column, 0), byte(row, column, 1), byte(row, column, 2), isKey(key) ? 0 : 255]
      case .colourWithOpacity: for index in 0..<4 { dots.append(byte(row, column, index)) }
      }
    }
  }

  /// A sample of fewer than eight bits, or a whole one.
  private func packed(_ row: [UInt8], _ column: Int) -> Int {
    guard head.depth < 8 else { return sample(row, column, 0) }
    let bit = column * head.depth
    return Int(row[bit / 8]) >> (8 - head.depth - bit % 8) & (1 << head.depth - 1)
  }

  /// The upper eight bits of a sample.
  private func byte(_ row: [UInt8], _ column: Int, _ index: Int) -> UInt8 {
    row[(column * head.colour.samples + index) * head.depth / 8]
  }

  private func sample(_ row: [UInt8], _ column: Int, _ index: Int) -> Int {
    let place = (column * head.colour.samples + index) * head.depth / 8
    return head.depth == 16 ? Int(row[place]) << 8 | Int(row[place + 1]) : Int(row[place])
  }

  /// Whether these samples are the one colour that the file declares transparent.
  private func isKey(_ samples: [Int]) -> Bool {
    guard transparency.count == samples.count * 2 else { return false }
    return samples.enumerated().allSatisfy {
      Int(transparency[$0.offset * 2]) << 8 | Int(transparency[$0.offset * 2 + 1]) == $0.element
    }
  }
}
