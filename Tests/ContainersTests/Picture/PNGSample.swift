import Foundation

/// Pictures that another program wrote, with the dots that are in them.
struct PNGSample: Sendable, CustomStringConvertible {
  typealias Sample = PNGSample

  let description: String
  let height: Int
  let png: [UInt8]
  let dots: [UInt8]

  init(_ name: String, height: Int, png: String, dots: [UInt8]) {
    description = name
    self.height = height
    self.png = [UInt8](Data(base64Encoded: png) ?? Data())
    self.dots = dots
  }

  static let all = [
    Sample(
      "colour, every filter", height: 5,
      png: """
        iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAIAAADtz9qMAAAATElEQVR42gFBAL7/AKVNyhglMLsdbRMs3gHWI3tYtqMRmQGM\
        p1ICQSEZqHAeXuoVlaXAAxX8H4OnTiFNT/Ks5wRcCzD/1UWldldDL3MtVRnkLxFtwAAAAABJRU5ErkJggg==
        """,
      dots: [
        165, 77, 202, 255, 24, 37, 48, 255, 187, 29, 109, 255, 19, 44, 222, 255, 214, 35, 123, 255, 46, 217, 30, 255,
        63, 114, 31, 255, 203, 25, 113, 255, 23, 68, 148, 255, 214, 73, 60, 255, 157, 92, 52, 255, 96, 190, 49, 255,
        32, 30, 105, 255, 254, 218, 160, 255, 238, 232, 185, 255, 153, 127, 92, 255, 124, 41, 153, 255, 253, 175, 229,
        255,
        147, 37, 60, 255, 214, 84, 175, 255,
      ]),
    Sample(
      "colour with opacity", height: 5,
      png: """
        iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAYAAABirU3bAAAAYElEQVR42gFVAKr/AE361xQnoK6z/ukjL4ryIR8BnuSRxRMn\
        W/ClMBBpGVhGYAIt5G1kpNrh2fChkrZILzTPA8X2zmI4Z2vbKB8/sjgUZ/UE8Y97VVVvPSsBVl8slMKwFrYkJrPOHlx7AAAA\
        AElFTkSuQmCC
        """,
      dots: [
        77, 250, 215, 20, 39, 160, 174, 179, 254, 233, 35, 47, 138, 242, 33, 31, 158, 228, 145, 197, 177, 11, 236, 181,
        86, 59, 252, 30, 111, 147, 66, 126, 203, 200, 254, 41, 85, 229, 205, 142, 70, 220, 142, 212, 183, 194, 118, 77,
        42, 90, 77, 118, 119, 6, 248, 93, 134, 144, 2, 74, 214, 189, 163, 64, 27, 233, 200, 203, 204, 201, 53, 246,
        205, 31, 97, 34, 106, 225, 83, 56,
      ]),
    Sample(
      "grey with opacity", height: 5,
      png: """
        iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAQAAADIpIVQAAAANklEQVR42mNYJ2XC4Gu8i5dRJWvOo4Oplo5MUhctF5W4PbVk\
        1hLn+6Y82VGbpUA8RFDReMMFAEtRDr9M9xkcAAAAAElFTkSuQmCC
        """,
      dots: [
        174, 174, 174, 26, 52, 52, 52, 0, 77, 77, 77, 51, 186, 186, 186, 13, 36, 36, 36, 106, 192, 192, 192, 76,
        129, 129, 129, 177, 186, 186, 186, 242, 62, 62, 62, 59, 249, 249, 249, 238, 245, 245, 245, 247, 159, 159, 159,
        43,
        73, 73, 73, 52, 175, 175, 175, 135, 245, 245, 245, 82, 11, 11, 11, 105, 185, 185, 185, 75, 13, 13, 13, 152,
        46, 46, 46, 133, 187, 187, 187, 85,
      ]),
    Sample(
      "sixteen bits", height: 5,
      png: """
        iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFEAIAAAC9XwbPAAAAiElEQVR42gF9AIL/ALZyqHJjes10Zvy2Dg6P8YRjsOSyuilw\
        NAF08GSsaPeMBUx/1c9m/6uzbWZk+XJNpysCzR7pQuL7s1qT38pu4eoIjmRUoqiuezN/AyMYj3OyydLSZeOTEQ7VUNkXQJXI\
        Zw4QzwTSEzIkSaCRR6bZ8pzeAVhf4ZjRmoSmpp3r/UBeksnPkAAAAABJRU5ErkJggg==
        """,
      dots: [
        182, 168, 99, 255, 205, 102, 182, 255, 14, 241, 99, 255, 228, 186, 112, 255, 116, 100, 104, 255, 0, 176, 61,
        255,
        102, 91, 170, 255, 202, 205, 81, 255, 65, 77, 74, 255, 179, 67, 7, 255, 71, 99, 14, 255, 108, 123, 132, 255,
        67, 181, 215, 255, 77, 225, 2, 255, 88, 242, 31, 255, 247, 29, 97, 255, 21, 231, 32, 255, 166, 141, 244, 255,
        132, 229, 213, 255, 200, 161, 123, 255,
      ]),
    Sample(
      "grey of one bit, white declared transparent", height: 2,
      png: """
        iVBORw0KGgoAAAANSUhEUgAAAAQAAAACAQAAAABX00DOAAAAAnRSTlMAAQGU/a4AAAAMSURBVHjaY1jAEAAAAjQA8Sj5YZMA\
        AAAASUVORK5CYII=
        """,
      dots: [
        255, 255, 255, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 0,
        0, 0, 0, 255, 255, 255, 255, 0,
      ]),
    Sample(
      "palette of two bits with opacity", height: 2,
      png: """
        iVBORw0KGgoAAAANSUhEUgAAAAQAAAACAgMAAAACxpXwAAAACVBMVEUKFB7IZDIBAgO4i59tAAAAAnRSTlMAgJsrThgAAAAM\
        SURBVHjaY5BgmAAAANwAqVIaE48AAAAASUVORK5CYII=
        """,
      dots: [
        10, 20, 30, 0, 200, 100, 50, 128, 1, 2, 3, 255, 10, 20, 30, 0, 1, 2, 3, 255, 200, 100, 50, 128,
        10, 20, 30, 0, 10, 20, 30, 0,
      ]),
  ]
}
