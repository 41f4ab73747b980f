;; The loops that search by meaning spends its time in, sixteen bytes at a time where that helps. All vectors lie in one memory, each in `bytes`
;; bytes, a multiple of sixteen. `npm run kernels` assembles it into vector-kernels.ts.
(module
  (import "vectors" "memory" (memory 0))

  ;; In how many bits each vector from `at` up to `end` differs from the one at `query`: a number of 16 bits each, from `out` on.
  (func (export "countDifferences") (param $query i32) (param $at i32) (param $end i32) (param $bytes i32) (param $out i32)
    (local $i i32) (local $sum v128)
    (loop $vectors
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $sum (v128.const i32x4 0 0 0 0))
          (local.set $i (i32.const 0))
          (loop $blocks
            (local.set $sum
              (i16x8.add
                (local.get $sum)
                (i16x8.extadd_pairwise_i8x16_u
                  (i8x16.popcnt
                    (v128.xor
                      (v128.load (i32.add (local.get $at) (local.get $i)))
                      (v128.load (i32.add (local.get $query) (local.get $i))))))))
            (local.set $i (i32.add (local.get $i) (i32.const 16)))
            (br_if $blocks (i32.lt_u (local.get $i) (local.get $bytes))))
          (local.set $sum (i32x4.extadd_pairwise_i16x8_u (local.get $sum)))
          (i32.store16 (local.get $out)
            (i32.add
              (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
              (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
          (local.set $out (i32.add (local.get $out) (i32.const 2)))
          (local.set $at (i32.add (local.get $at) (local.get $bytes)))
          (br $vectors)))))

  ;; Adds up how often each number of 16 bits stands from `at` up to `end`: a number of 32 bits for each, from `tally` on.
  (func (export "tally") (param $at i32) (param $end i32) (param $tally i32)
    (local $place i32)
    (loop $numbers
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $place (i32.add (local.get $tally) (i32.shl (i32.load16_u (local.get $at)) (i32.const 2))))
          (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32.const 1)))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br $numbers)))))

  ;; Where from `at` up to `end` the numbers of 16 bits are at most `most`: the place of each among those from `base` on, a number of 32
  ;; bits, from `out` on. Answers the end of what it wrote. Most blocks of eight hold none.
  (func (export "collect") (param $base i32) (param $at i32) (param $end i32) (param $most i32) (param $out i32) (result i32)
    (local $stop i32)
    (loop $next
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (if (i32.and
                (i32.le_u (i32.add (local.get $at) (i32.const 16)) (local.get $end))
                (i32.eqz (v128.any_true
                  (i16x8.le_u (v128.load (local.get $at)) (i16x8.splat (local.get $most))))))
            (then (local.set $at (i32.add (local.get $at) (i32.const 16))) (br $next)))
          (local.set $stop (i32.add (local.get $at) (i32.const 16)))
          (loop $one
            (if (i32.le_u (i32.load16_u (local.get $at)) (local.get $most))
              (then
                (i32.store (local.get $out) (i32.shr_u (i32.sub (local.get $at) (local.get $base)) (i32.const 1)))
                (local.set $out (i32.add (local.get $out) (i32.const 4)))))
            (local.set $at (i32.add (local.get $at) (i32.const 2)))
            (br_if $one
              (i32.and (i32.lt_u (local.get $at) (local.get $stop)) (i32.lt_u (local.get $at) (local.get $end)))))
          (br $next))))
    (local.get $out))

  ;; The product of the vector of 32-bit floats at `query` with the vector of signed bytes at `at`.
  (func (export "product") (param $query i32) (param $at i32) (param $bytes i32) (result f32)
    (local $end i32) (local $low v128) (local $high v128) (local $sum v128)
    (local.set $end (i32.add (local.get $at) (local.get $bytes)))
    (loop $blocks
      (local.set $low (i16x8.extend_low_i8x16_s (v128.load (local.get $at))))
      (local.set $high (i16x8.extend_high_i8x16_s (v128.load (local.get $at))))
      (local.set $sum
        (f32x4.add
          (local.get $sum)
          (f32x4.add
            (f32x4.add
              (f32x4.mul
                (v128.load (local.get $query))
                (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $low))))
              (f32x4.mul
                (v128.load offset=16 (local.get $query))
                (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $low)))))
            (f32x4.add
              (f32x4.mul
                (v128.load offset=32 (local.get $query))
                (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $high))))
              (f32x4.mul
                (v128.load offset=48 (local.get $query))
                (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $high))))))))
      (local.set $query (i32.add (local.get $query) (i32.const 64)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $blocks (i32.lt_u (local.get $at) (local.get $end))))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum))))))
