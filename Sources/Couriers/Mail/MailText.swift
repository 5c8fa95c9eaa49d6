import CivilTime
import Foundation

/// A message as the mail server takes it (RFC 5322, RFC 2045, RFC 2047): one part of plain text in UTF-8.
struct MailText {
  /// The bytes, lines ended by CR and LF.
  let bytes: [UInt8]

  /// A message.
  ///
  /// - Throws: `Fault.lineBreak` where a header would have more than one line.
  init(
    id: String, from sender: MailAddress, to recipient: MailAddress, subject: String, text: String, date: Instant
  ) throws(Fault) {
    let unsafe = [id, subject].contains { $0.utf8.contains { $0 < 32 || $0 == 127 } }
    guard !unsafe, id.utf8.allSatisfy({ $0 < 128 }) else { throw .lineBreak }
    let head = [
      "Date: \(Self.date(date))", "From: <\(sender.text)>", "To: <\(recipient.text)>",
      "Subject: \(Self.encodedWords(subject))", "Message-ID: <notice-\(id)@\(sender.domain)>", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
    ]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let body = Data(lines.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    bytes = Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
  }

  /// What must not be sent.
  enum Fault: Error, Equatable {
    /// A header holds a control character.
    case lineBreak
  }

  /// A text as encoded words of at most 75 characters, none of which cuts a character in two.
  static func encodedWords(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for character in text.unicodeScalars {
      let bytes = Array(String(character).utf8)
      if words[words.count - 1].count + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// A moment as mail writes it, such as `Mon, 16 Mar 2026 01:00:00 +0000`.
  static func date(_ moment: Instant) -> String {
    let iso = moment.description
    let day = CivilDate(iso: iso.prefix(10))
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    // Day 0 of the civil calendar is 1 January 1970, a Thursday.
    let weekday = weekdays[(((day?.dayNumber ?? 0) % 7) + 7) % 7]
    let parts = iso.prefix(10).split(separator: "-")
    let month = months[(Int(parts[1]) ?? 1) - 1]
    return "\(weekday), \(parts[2]) \(month) \(parts[0]) \(iso.dropFirst(11).prefix(8)) +0000"
  }
}
