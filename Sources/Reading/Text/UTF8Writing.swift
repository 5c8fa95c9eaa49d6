/// Encoding by hand: the string views of the standard library would take several times as long on the hot path.
extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a character and returns the position behind it.
  @inline(__always)
  func write(_ scalar: Unicode.Scalar, at position: Int) -> Int {
    let code = scalar.value
    func trail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (code >> shift & 0x3F)) }
    switch code {
    case 0..<0x80:
      self[position] = UInt8(truncatingIfNeeded: code)
      return position + 1
    case 0x80..<0x800:
      self[position] = UInt8(truncatingIfNeeded: 0xC0 | code >> 6)
      self[position + 1] = trail(0)
      return position + 2
    case 0x800..<0x10000:
      self[position] = UInt8(truncatingIfNeeded: 0xE0 | code >> 12)
      self[position + 1] = trail(6)
      self[position + 2] = trail(0)
      return position + 3
    default:
      self[position] = UInt8(truncatingIfNeeded: 0xF0 | code >> 18)
      self[position + 1] = trail(12)
      self[position + 2] = trail(6)
      self[position + 3] = trail(0)
      return position + 4
    }
  }
}

extension String {
  /// The string of characters.
  init(scalars: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var position = 0
      for scalar in scalars { position = buffer.write(scalar, at: position) }
      return position
    }
  }
}
