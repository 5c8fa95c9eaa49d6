/// What a person types to sign in: letters, digits and `.-_@`, compared without regard to case.
public enum SignInName {
  /// The name in the form that is stored and compared; spaces around it do not count.
  public static func normalized(_ text: some StringProtocol) -> String {
    text.lowercased().trimmed
  }

  /// Whether a normalized name may be given to an account: 2 to 64 ASCII characters, which no other looks like.
  public static func isValid(_ name: String) -> Bool {
    (2...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"):
          true
        default: false
        }
      }
  }
}
