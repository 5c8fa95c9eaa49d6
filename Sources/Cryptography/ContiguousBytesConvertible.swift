/// Bytes that lie side by side in memory.
public protocol ContiguousBytesConvertible {
  /// Calls `body` with the bytes.
  func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension [UInt8]: ContiguousBytesConvertible {
  /// Calls `body` with the bytes.
  public func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(body)
  }
}

extension ArraySlice<UInt8>: ContiguousBytesConvertible {
  /// Calls `body` with the bytes.
  public func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(body)
  }
}
