/// The number of a document (发文字号) as the rules want it written: GB/T 9704-2012.
public enum DocumentNumber {
  /// A number with the full year in six-corner brackets, Arabic figures, without leading zeros and without 第; the text
  /// as it came where it has another form, such as the number of a decree.
  public static func written(_ text: String) -> String {
    let bare = text.filter { !$0.isWhitespace }
    let pattern = /^(\p{Han}{1,14})[〔\[［【(（﹝](\d{4})[〕\]］】)）﹞]第?(\d{1,5})号$/
    guard let match = bare.wholeMatch(of: pattern), let serial = Int(match.3) else { return text.trimmed }
    return "\(match.1)〔\(match.2)〕\(serial)号"
  }
}
