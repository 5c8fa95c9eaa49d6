extension Int {
  /// A number of bytes as pages show it: `18 KB`, `1.2 MB`.
  public var fileSize: String {
    self < 1 << 20 ? "\(Swift.max(1, self >> 10)) KB" : "\(self >> 20).\((self >> 10 & 1_023) * 10 / 1_024) MB"
  }
}
